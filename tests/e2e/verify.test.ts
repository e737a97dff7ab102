import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, inFolder } from './run.ts';

const CSV =
  'Mã hồ sơ,Cơ quan,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái\nA-1,Sở Y tế,01/03/2022,15/03/2022,16/03/2022,Đã trả kết quả\n';

test('a report is whole until a file of it or an input changes', () =>
  inFolder((folder) => {
    const run = (...args: string[]) => audit(args, { cwd: folder });
    writeFileSync(join(folder, 'a.csv'), CSV);
    expect(run('verify', 'audit-report')).toMatchObject({ exit: 2, out: '' });
    expect(run('analyze', 'a.csv', '--quiet', '--format', 'json').exit).toBe(0);
    expect(run('verify', 'audit-report')).toMatchObject({ exit: 0, err: '' });
    appendFileSync(join(folder, 'a.csv'), '\n');
    const changed = run('verify', 'audit-report');
    expect(changed.exit).toBe(1);
    expect(changed.out).toMatch(/^đã thay đổi: .*a\.csv \(tệp đầu vào\)\n/);
    const { files } = JSON.parse(run('verify', 'audit-report', '--json').out);
    expect(files.filter(({ state }: { state: string }) => state !== 'same')).toHaveLength(1);
    const made = run('report', 'audit-report', '--out', 'lại', '--format', 'csv');
    expect(made.exit, made.err).toBe(0);
    expect(run('verify', 'lại').exit).toBe(0);
  }));
