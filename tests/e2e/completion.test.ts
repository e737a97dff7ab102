import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { audit } from './run.ts';

const script = audit(['completion', 'bash']).out;

/** What bash offers for the last word of a command line. */
function offered(...words: string[]): string[] {
  const line = ['audit', ...words].map((word) => `'${word}'`).join(' ');
  const ask = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', ask], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

test('bash completes commands, options, values and figures', () => {
  expect(offered('an')).toEqual(['analyze']);
  expect(offered('analyze', '--de')).toEqual(['--deadline']);
  expect(offered('analyze', 'x.csv', '--deadline', '')).toEqual(['instant', 'day']);
  expect(offered('analyze', '--lang', 'v')).toEqual(['vi']);
  expect(offered('trace', 'settled.late')).toEqual(['settled.late', 'settled.late.sameDay']);
  expect(offered('trace', '--format', '')).toEqual(['table', 'csv', 'json']);
  expect(offered('rules', 'RF12')).toEqual(['RF12', 'RF12b', 'RF12c', 'RF12d', 'RF12e']);
  expect(offered('plan', 'ch')).toEqual(['check']);
  expect(offered('plan', 'show', '--j')).toEqual(['--json']);
  expect(offered('analyze', '--out', 'trace')).toEqual([]);
});

test('PowerShell gets the same words; another shell is named as unknown', () => {
  const { exit, out } = audit(['completion', 'powershell']);
  expect(exit).toBe(0);
  expect(out).toContain('Register-ArgumentCompleter -Native -CommandName audit');
  expect(out).toContain("'analyze:--deadline' = @('instant', 'day')");
  expect(out).toContain("'plan check:' = @(");
  expect(audit(['completion', 'fish'])).toMatchObject({ exit: 2, out: '' });
  expect(audit(['completion', 'fish']).err).toContain('bash | powershell');
});

test.each(['vi', 'en'])('every command has its help in %s, with an example', (lang) => {
  for (const command of [
    [],
    ...['analyze', 'inspect', 'report', 'trace', 'explain', 'rules', 'plan', 'completion'].map((one) => [one]),
  ]) {
    const { exit, out } = audit([...command, '--help', '--lang', lang]);
    expect(exit).toBe(0);
    expect(out).toMatch(lang === 'vi' ? /Ví dụ:\n {2}\S/ : /Examples:\n {2}\S/);
    if (lang === 'vi') expect(out).not.toMatch(/choices:|default:|Options:/);
  }
});
