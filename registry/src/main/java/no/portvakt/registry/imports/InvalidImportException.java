package no.portvakt.registry.imports;

/** The file cannot be imported; the message names file, line and cause. */
public final class InvalidImportException extends RuntimeException {

  InvalidImportException(String message) {
    super(message);
  }
}
