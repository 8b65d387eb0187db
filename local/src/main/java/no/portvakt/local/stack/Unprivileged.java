package no.portvakt.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program as the owner of a folder when we are root, because PostgreSQL refuses root. The
 * program keeps the right to read everywhere, so that the folder may lie below one that only root
 * may enter.
 */
final class Unprivileged {

  private static final int NOBODY = 65534;

  private final List<String> prefix;

  private Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  static Unprivileged ownerOf(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!isRoot()) {
        return new Unprivileged(List.of());
      }
      if (owner(folder) == 0) {
        Files.setAttribute(folder, "unix:uid", NOBODY);
        Files.setAttribute(folder, "unix:gid", NOBODY);
      }
      var user = owner(folder);
      return new Unprivileged(
          List.of(
              "setpriv",
              "--securebits=+no_setuid_fixup",
              "--reuid=" + user,
              "--regid=" + user,
              "--clear-groups",
              "--inh-caps=+dac_override",
              "--ambient-caps=+dac_override"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> command(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int owner(Path folder) throws IOException {
    return (int) Files.getAttribute(folder, "unix:uid");
  }
}
