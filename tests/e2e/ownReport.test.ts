import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { audit, inFolder } from './run.ts';

test('a report is no export: whatever of it is given as one is named, and counts nothing again', () =>
  inFolder((folder) => {
    const at = { cwd: folder };
    const row = (n: number) => `A-${n},0${n}/03/2022,08/03/2022,Đang xử lý`;
    writeFileSync(
      join(folder, 'a.csv'),
      ['Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái', ...[1, 2, 3, 4].map(row), ''].join('\n'),
    );
    expect(audit(['analyze', 'a.csv', '--out', 'r', '--quiet', '--format', 'xlsx,html'], at).exit).toBe(0);
    expect(audit(['trace', 'overdue', '--case', 'r', '--out', 'list.xlsx'], at).exit).toBe(0);
    for (const name of ['r/report.xlsx', 'r/report.html', 'list.xlsx']) {
      const { exit, err } = audit(['analyze', name, '--out', 'again'], at);
      expect([name, exit]).toEqual([name, 3]);
      expect(err).toMatch(/báo cáo hoặc danh sách do chính chương trình này lập/);
    }
    // Whoever loses one of its two marks still has the other.
    const parts = unzipSync(readFileSync(join(folder, 'list.xlsx')));
    for (const lost of ['docProps/core.xml', 'docProps/app.xml']) {
      const { [lost]: _, ...rest } = parts;
      writeFileSync(join(folder, 'half.xlsx'), zipSync(rest));
      expect([lost, audit(['inspect', 'half.xlsx'], at).exit]).toEqual([lost, 3]);
    }
    // Beside exports it costs nobody anything, and is said.
    const both = audit(['analyze', 'a.csv', 'list.xlsx', '--out', 'both', '--json', '--format', 'json'], at);
    expect(both.exit).toBe(3);
    const report = JSON.parse(both.out);
    expect([report.placement.caseload, report.unread[0]?.why]).toEqual([4, 'own-report']);
  }));
