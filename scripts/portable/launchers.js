/**
 * What starts the program: with the Node beside it and none of the settings of another Node. The console of Windows shows Vietnamese
 * only in code page 65001; it gets its own back afterwards.
 * @type {Record<string, string>}
 */
export const LAUNCHERS = {
  'audit.cmd': [
    '@echo off',
    'setlocal',
    'set "NODE_OPTIONS="',
    'set "NODE_PATH="',
    'set "_codepage="',
    'for /f "tokens=2 delims=:." %%c in (\'chcp\') do set "_codepage=%%c"',
    'chcp 65001 >nul',
    '"%~dp0node\\node.exe" "%~dp0app\\bin\\audit.js" %*',
    'set "_exit=%ERRORLEVEL%"',
    'if defined _codepage chcp %_codepage% >nul',
    'exit /b %_exit%',
    '',
  ].join('\r\n'),
  audit: [
    '#!/bin/sh',
    'here=$(dirname -- "$(readlink -f -- "$0")")',
    'unset NODE_OPTIONS NODE_PATH',
    'exec "$here/node/node" "$here/app/bin/audit.js" "$@"',
    '',
  ].join('\n'),
};
