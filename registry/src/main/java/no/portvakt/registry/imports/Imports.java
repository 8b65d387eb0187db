package no.portvakt.registry.imports;

import org.springframework.core.io.Resource;

/**
 * Loads the organisations, underenheter, persons and admin clients that a new installation begins
 * with.
 */
public interface Imports {

  /**
   * Registers those of the file that are not registered yet, all or none. Whoever is registered
   * already is left alone: a role taken away does not come back at the next start. Only which is
   * whose underenhet is as the file says each time, for nothing else settles that.
   *
   * @throws InvalidImportException naming the line that is wrong
   */
  ImportReport load(Resource file);
}
