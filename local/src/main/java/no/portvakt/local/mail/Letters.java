package no.portvakt.local.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The mails in a folder, a file each. */
final class Letters {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final String SUFFIX = ".eml";

  private final Path folder;
  private final AtomicLong last = new AtomicLong();
  private final Clock clock;

  Letters(Path folder, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
  }

  void keep(MimeMessage message) throws MessagingException {
    // later mails have greater names, also within a millisecond
    var id = Long.toString(last.updateAndGet(before -> Math.max(before + 1, clock.millis())));
    var draft = folder.resolve(id + ".draft");
    try {
      try (var file = Files.newOutputStream(draft)) {
        message.writeTo(file);
      }
      Files.move(draft, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Letter> newestFirst() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted(Comparator.reverseOrder())
          .map(Letters::read)
          .toList();
    }
  }

  Optional<Letter> find(String id) throws IOException {
    return newestFirst().stream().filter(letter -> letter.id().equals(id)).findFirst();
  }

  private static Letter read(Path file) {
    try (var source = Files.newInputStream(file)) {
      var message = new MimeMessage(SESSION, source);
      var name = file.getFileName().toString();
      var id = name.substring(0, name.length() - SUFFIX.length());
      var sender = String.join(", ", addresses(message.getFrom()));
      var recipients = addresses(message.getAllRecipients());
      var subject = Optional.ofNullable(message.getSubject()).orElse("");
      var sentAt = Optional.ofNullable(message.getSentDate()).map(Date::toInstant);
      var time = sentAt.orElseGet(() -> Instant.ofEpochMilli(Long.parseLong(id)));
      return new Letter(id, sender, recipients, subject, time.toString(), text(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("unreadable mail " + file, e);
    }
  }

  private static List<String> addresses(Address @Nullable [] addresses) {
    return addresses == null
        ? List.of()
        : Arrays.stream(addresses).map(a -> ((InternetAddress) a).toUnicodeString()).toList();
  }

  /** The first text; senders put the plainest first. */
  private static String text(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var text = text(parts.getBodyPart(i));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return part.isMimeType("text/*") ? part.getContent().toString() : "";
  }
}
