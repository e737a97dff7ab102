import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { identifier, literal } from '../../text/sql.ts';
import { FIGURES, PLACEMENTS } from '../figures/figures.ts';
import { verdictMacros, verdictOf } from '../figures/verdict.ts';
import { masking } from '../load/mask.ts';
import { defineFunction } from '../store/database.ts';
import { PERSONS } from '../store/facts.ts';
import type { Window } from '../store/window.ts';

/** The views that a query reads, as docs/case.md has them. */
export const VIEWS = ['dossier', 'verdict', 'figure', 'finding', 'problem', 'source', 'row_place'] as const;

/** An engine that knows a case by the views alone, and nothing else of the machine. */
export interface Sandbox {
  connection: DuckDBConnection;
  close(): void;
}

export interface SandboxOptions {
  path: string;
  window: Window;
  /** Where the engine spills. */
  spill: string;
  memory: string;
  /** Shall persons in free texts be masked that the case, made with --reveal, has in clear? */
  mask?: boolean;
}

/**
 * Opens a case for queries of others. The case is attached for reading under a name that nobody knows; then the engine is closed to files, network
 * and extensions, and its settings are locked.
 */
export async function openSandbox({ path, window, spill, memory, mask = false }: SandboxOptions): Promise<Sandbox> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_unsigned_extensions: 'false',
    allow_persistent_secrets: 'false',
    memory_limit: memory,
    temp_directory: spill,
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const name = `case_${randomBytes(16).toString('hex')}`;
    await connection.run(`ATTACH ${literal(path)} AS ${name} (READ_ONLY)`);
    if (mask) defineFunction(connection, 'mask_person', 2, masking());
    await connection.run(await viewsOf(`${name}.main`, window, mask));
    await connection.run('SET enable_external_access = false; SET lock_configuration = true');
  } catch (error) {
    close();
    throw error;
  }
  return { connection, close };
}

async function viewsOf(attached: string, window: Window, mask: boolean): Promise<string> {
  const text = (file: string) => readFile(new URL(file, import.meta.url), 'utf8');
  const counted = [
    ...PLACEMENTS.filter((id) => !FIGURES.some((figure) => figure.id === id)).map((id) => ({
      id,
      when: `placement = ${literal(id)}`,
    })),
    ...FIGURES,
  ];
  const parts: Record<string, string> = {
    case: attached,
    mask: mask ? "mask_person(t, coalesce(own, ''))" : 't',
    verdict: verdictOf(window).replace('verdict(', 'reckoned('),
    counts: counted.map(({ id, when }) => `count(*) FILTER (WHERE ${when}) AS ${identifier(id)}`).join(', '),
    figures: counted.map(({ id }) => identifier(id)).join(', '),
    persons: PERSONS.map(literal).join(', '),
  };
  const views = (await text('views.sql')).replace(/\$([a-z]+)/g, (_, name: string) => parts[name] ?? '');
  const [before = '', after = ''] = views.split('CREATE VIEW judged');
  return [before, await verdictMacros(), `CREATE VIEW judged${after}`].join('\n');
}
