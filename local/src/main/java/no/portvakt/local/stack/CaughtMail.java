package no.portvakt.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import no.portvakt.local.mail.MailCatcher;
import org.jspecify.annotations.Nullable;

/** The mail catcher, in our own process. */
final class CaughtMail implements Part<Mail> {

  private final Path folder;
  private final Mail address;
  private CompletableFuture<?> ended = CompletableFuture.completedFuture(null);
  private @Nullable MailCatcher catcher;

  CaughtMail(Path home, PortPlan ports) {
    folder = home.resolve("mail");
    var page = URI.create("http://127.0.0.1:%d/".formatted(ports.port("Mails", 8025)));
    address = new Mail("127.0.0.1", ports.port("SMTP", 1025), page);
  }

  @Override
  public Mail address() {
    return address;
  }

  @Override
  public synchronized void start() {
    if (catcher == null) {
      try {
        catcher = MailCatcher.start(folder, address.port(), address.page().getPort());
        ended = new CompletableFuture<>();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void kill() {
    close();
  }

  @Override
  public synchronized void close() {
    if (catcher != null) {
      catcher.close();
      catcher = null;
      ended.complete(null);
    }
  }

  @Override
  public synchronized CompletableFuture<?> ended() {
    return ended;
  }
}
