#!/usr/bin/env bash
# Tries the portable folder for Windows with Wine: does the main job give the figures that Linux gives, with every format, with names that have
# spaces and Vietnamese letters, again over an old report, and over one that another program holds?
#   scripts/windows-check.sh [FOLDER]     FOLDER as make-portable.js made it; without it one is made first, which asks the registry
# Needs Debian's packages wine wine64 xvfb xauth. Prints a line a step; exit 1 when one failed. The last result stands in docs/faults.md.
set -euo pipefail
wine=${WINE64:-/usr/lib/wine/wine64}
for needed in "$wine" xvfb-run node; do
  command -v "$needed" >/dev/null || { echo "$needed is missing: apt-get install -y wine wine64 xvfb xauth" >&2; exit 2; }
done
# Everything within one screen: Wine's own processes outlive a step, and lose it with the screen they began on.
[ -n "${AUDIT_WINDOWS_CHECK:-}" ] || exec env AUDIT_WINDOWS_CHECK=1 xvfb-run -a "$0" "$@"
unset AUDIT_WINDOWS_CHECK

root=$(cd "$(dirname "$0")/.." && pwd)
given=${1:+$(realpath "$1")}
work=$(mktemp -d)
export WINEPREFIX="$work/wine" WINEARCH=win64 WINEDEBUG=-all
clean() {
  "${wine%64}server64" -k 2>/dev/null || wineserver -k 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT

cd "$work"
tool="$work/audit win"
if [ -n "$given" ]; then cp -r "$given" "$tool"; else node "$root/scripts/make-portable.js" --platform win-x64 --out "$tool"; fi
"$wine" winecfg -v win10
exports="Hồ sơ huyện"
mkdir "$exports"
cp "$root"/fixtures/nghe-an/*.* "$exports/"
node "$root/bin/audit.js" analyze "$exports" --out linux --quiet >linux.out 2>linux.err || true

failed=0

# step ARGUMENTS [LINE-BEFORE]: the program with these arguments, from a command file; leaves step.out, step.err, step.exit. Such a file is read in
# the code page of the console, so a name with Vietnamese letters comes from the folder: %%d is that of the exports.
step() {
  local lines=('@echo off' "cd /d Z:${work//\//\\}" 'for /d %%d in (H*) do (')
  lines+=(${2:+"$2"} "call \"audit win\\audit.cmd\" $1 > step.out 2> step.err" ')' '> step.exit echo %ERRORLEVEL%')
  printf '%s\r\n' "${lines[@]}" >step.cmd
  rm -f step.out step.err step.exit
  local began=$SECONDS
  timeout 300 "$wine" cmd /c step.cmd >/dev/null 2>&1 || true
  took=$((SECONDS - began))
}

# check NAME EXIT CONDITION…
check() {
  local name=$1 exit
  exit=$(tr -dc '0-9' <step.exit || true)
  if [ "$exit" = "$2" ] && "${@:3}"; then
    printf 'ok      %3d s  %s\n' "$took" "$name"
  else
    printf 'FAILED  %3d s  %s (exit %s)\n' "$took" "$name" "$exit"
    tail -n 5 step.err | sed 's/^/    /'
    failed=1
  fi
}

# The files of two report folders but for what says when they were made, byte for byte.
same() {
  local file
  while read -r file; do cmp "$1/$file" "$2/$file" || return 1; done < <(cd "$1" && find . -type f ! -name manifest.json ! -name case.duckdb)
  cmp "$1/report.json" "$2/report.json"
}
nothing_left() { [ -z "$(find . ra -maxdepth 1 -name '.*-*')" ]; }
fine() { same linux "$report" && nothing_left; }

report="ra/$exports - ket qua"
step 'analyze "%%d" --out "ra\%%d - ket qua"'
check 'main job, all formats, spaces and Vietnamese letters in names' 0 fine

step 'trace overdue --case "ra\%%d - ket qua" --format csv'
node "$root/bin/audit.js" trace overdue --case linux --format csv >linux.csv
check 'trace' 0 cmp step.out linux.csv

step 'report "ra\%%d - ket qua" --lang en --format xlsx,html,docx,csv --out "ra\%%d - English"'
node "$root/bin/audit.js" report linux --lang en --format xlsx,html,docx,csv --out english --quiet >/dev/null
rm -f english/report.json
check 'report again, in English' 0 eval 'diff -r -x manifest.json english "ra/$exports - English" && nothing_left'

step 'analyze "%%d" --out "ra\%%d - ket qua" --force'
check 'again over the old report' 0 fine

# A redirection of the command interpreter opens a file as office programs do: nobody else may remove it meanwhile.
hold='start "" /b "audit win\node\node.exe" -e "setTimeout(() => {}, 90000)" >> "ra\%%d - ket qua\report.xlsx"'
step 'analyze "%%d" --out "ra\%%d - ket qua" --force --format json' "$hold"
held() { cmp linux/report.json "$report/report.json" && [ -f "$report/manifest.json" ] && ! grep -q '^ *at ' step.err; }
outcome=$(tr -dc '0-9' <step.exit || true)
check "over a report that another program holds (ends with $outcome)" "$([ "$outcome" = 2 ] && echo 2 || echo 0)" held

exit "$failed"
