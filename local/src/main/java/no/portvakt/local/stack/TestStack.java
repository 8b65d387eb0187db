package no.portvakt.local.stack;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The stack that all tests of a build share. A part starts when the first test asks for it; the
 * whole ends with the build. The system property {@code portvakt.stack} says whether it runs as
 * programs ({@code native}) or in {@code containers}.
 */
public final class TestStack {

  private static final KeeperClient KEEPER =
      new KeeperClient(
          sourceRoot().resolve("target/test-stack"),
          System.getProperty("portvakt.stack", "native"));

  private TestStack() {}

  public static Postgres postgres() {
    return new Gson().fromJson(KEEPER.ask("postgres"), Postgres.class);
  }

  public static Engine engine() {
    return new Gson().fromJson(KEEPER.ask("engine"), Engine.class);
  }

  /** The topmost folder above the working directory that Maven builds. */
  private static Path sourceRoot() {
    var root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
      root = root.getParent();
    }
    return root;
  }
}
