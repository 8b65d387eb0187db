package no.portvakt.registry.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new file that only its owner may read, and that nobody sees half written. */
final class OwnersFile {

  private OwnersFile() {}

  /** Throws when the file exists already. */
  static void write(Path file, String text) throws IOException {
    var folder = Files.createDirectories(file.toAbsolutePath().getParent());
    var draft = Files.createTempFile(folder, ".draft", "");
    try {
      Files.writeString(draft, text);
      Files.createLink(file, draft);
    } finally {
      Files.delete(draft);
    }
  }
}
