package no.portvakt.bot.announcement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.portvakt.bot.slack.Message;

/** Tells whether a message in Slack shows what it should. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Message message) {
    try {
      var content = message.text() + message.blocks();
      var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
