import { join, parse } from 'node:path';
import type { Filling } from '../../batch/destination.ts';
import { resolve } from '../../fill/resolve.ts';
import type { FileWriter } from '../../host/write-file.ts';
import type { Written } from '../../model/files.ts';
import type { Ownership } from '../../model/writer.ts';
import { writeProof } from '../../report/proof.ts';
import { traceCsv, traceJson } from '../../report/trace.ts';
import { wordOwnership } from '../../word/ownership.ts';
import type { FillOptions } from '../program.ts';

/** How a run writes. */
interface Writing {
  readonly options: FillOptions;
  readonly writer: FileWriter;
  /** What became of the report itself. */
  readonly written: Written;
}

/** Writes the proof copy and the list of sources of a report beside it; what became of the report, or why one of them is not there. */
export function writeBeside(
  path: string,
  { template, record }: Filling,
  { options, writer, written }: Writing,
): Written {
  if ('diagnostic' in written) return written;
  const resolved = resolve(template, record);
  const { dir, name } = parse(path);
  const beside = (ending: string): string => join(dir, `${name}${ending}`);
  const done: Written[] = [];
  if (options.proof) {
    done.push(writer(beside('（核对稿）.docx'), () => writeProof(template, resolved), wordOwnership));
  }
  if (options.trace === 'csv') {
    done.push(
      writer(
        beside('（出处）.csv'),
        () => traceCsv(template, resolved),
        listOwnership(traceCsv(template, { ...resolved, parts: {}, fills: [] })),
      ),
    );
  }
  if (options.trace === 'json') {
    done.push(
      writer(
        beside('（出处）.json'),
        () => traceJson(template, resolved),
        listOwnership(new TextEncoder().encode('[\n{"slot":')),
      ),
    );
  }
  return done.find((each) => 'diagnostic' in each) ?? written;
}

/** A list is ours if it begins as ours do: nobody writes into it. */
function listOwnership(beginning: Uint8Array): (bytes: Uint8Array) => Ownership {
  return (bytes) => (beginning.every((byte, at) => bytes[at] === byte) ? 'untouched' : 'foreign');
}
