package no.portvakt.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Unpacked programs, kept per version outside the source tree so that no clean build pays for them
 * again.
 */
public final class Programs {

  private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "portvakt");
  private static final Properties VERSIONS = versions();

  private Programs() {}

  static Path cache() {
    return CACHE;
  }

  /** The program's folder, filled by {@code unpack} the first time. */
  public static Path folder(String program, Consumer<Path> unpack) {
    var folder = folder(program);
    if (!Files.isDirectory(folder)) {
      try {
        Files.createDirectories(CACHE);
        var fresh = Files.createTempDirectory(CACHE, program);
        unpack.accept(fresh);
        publish(fresh, folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  public static Path folder(String program) {
    return CACHE.resolve(program + "-" + VERSIONS.getProperty(program));
  }

  private static void publish(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      Trees.delete(fresh);
    }
  }

  private static Properties versions() {
    var versions = new Properties();
    try (var file = Programs.class.getResourceAsStream("versions.properties")) {
      versions.load(file);
      return versions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
