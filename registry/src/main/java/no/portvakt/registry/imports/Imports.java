package no.portvakt.registry.imports;

import org.springframework.core.io.Resource;

/** Loads the organisations, persons and admin clients that a new installation begins with. */
public interface Imports {

  /**
   * Registers those of the file that are not registered yet, all or none. Whoever is registered
   * already is left alone: a role taken away does not come back at the next start.
   *
   * @throws InvalidImportException naming the line that is wrong
   */
  ImportReport load(Resource file);
}
