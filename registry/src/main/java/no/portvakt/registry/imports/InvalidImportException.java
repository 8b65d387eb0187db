package no.portvakt.registry.imports;

/** The file cannot be imported; the message names the file, the line and the cause. */
public final class InvalidImportException extends RuntimeException {

  InvalidImportException(String message) {
    super(message);
  }
}
