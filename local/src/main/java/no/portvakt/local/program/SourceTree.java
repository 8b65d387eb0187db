package no.portvakt.local.program;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where we were built. */
public final class SourceTree {

  private SourceTree() {}

  /** The topmost folder above the working directory that Maven builds. */
  public static Path root() {
    var root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
      root = root.getParent();
    }
    return root;
  }
}
