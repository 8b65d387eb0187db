package no.portvakt.registry.imports;

import org.springframework.core.io.Resource;

/**
 * Loads the organisations, underenheter, persons and admin clients that a new installation begins
 * with.
 */
public interface Imports {

  /**
   * Registers those of the file that are not registered yet, all or none. Whoever is registered
   * already is left alone: a role taken away does not come back at the next start. Only whose
   * underenhet one is counts each time, of those that the file names; the others stay where they
   * are.
   *
   * @throws InvalidImportException naming the line that is wrong
   */
  ImportReport load(Resource file);
}
