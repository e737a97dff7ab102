import type { Manifest } from '../../casefile/store/manifest.ts';
import { finderOf } from '../../casefile/store/places.ts';

/** A file that a run read, and where it is now. */
export interface Place {
  path: string;
  place: string;
  state: 'same' | 'changed' | 'missing';
  /** Its path as the report shows it, of a file that was named as an input or as tables to compare with. */
  written?: string;
  /** The option that names it. */
  option?: string;
}

/** Where everything is that the run of a manifest was given, in the order of the arguments, then of the options. */
export async function placesOfRun(
  { folder, named, settings, inputs }: Manifest,
  moved: string | null,
): Promise<Place[]> {
  const find = finderOf(folder, moved);
  const hashes = new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
  const placeOf = async (file: { path: string; bytes: number; sha256?: string }) => {
    const found = await find(file);
    return { path: file.path, place: found?.place ?? '', state: found?.state ?? ('missing' as const) };
  };
  const places: Place[] = [];
  for (const { path, bytes, written } of named) {
    const sha256 = hashes.get(path);
    places.push({ ...(await placeOf({ path, bytes, ...(sha256 === undefined ? {} : { sha256 }) })), written });
  }
  for (const { option, written, ...file } of settings)
    places.push({ ...(await placeOf(file)), option, ...(written === undefined ? {} : { written }) });
  return places;
}
