import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: a neighbour is written first and then takes its name. Missing folders are made.
 *
 * @throws the file system's error, the neighbour removed.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeBytes(path, new TextEncoder().encode(text));
}

/**
 * The same for bytes.
 *
 * @throws the file system's error, the neighbour removed.
 */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const neighbour = join(folder, `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const file = await open(neighbour, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}
