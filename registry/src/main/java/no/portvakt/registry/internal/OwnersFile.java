package no.portvakt.registry.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A file with a secret: only its owner may read it, and nobody sees it half written. */
public final class OwnersFile {

  private OwnersFile() {}

  /** The text in the file; when there is no file yet, one is made with what is supplied. */
  public static String readOrCreate(Path file, Supplier<String> text) {
    try {
      if (Files.notExists(file)) {
        create(file, text.get());
      }
      return Files.readString(file);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static void create(Path file, String text) throws IOException {
    var folder = Files.createDirectories(file.toAbsolutePath().getParent());
    var draft = Files.createTempFile(folder, ".draft", "");
    try {
      Files.writeString(draft, text);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherWasFaster) {
      // theirs is as good
    } finally {
      Files.delete(draft);
    }
  }
}
