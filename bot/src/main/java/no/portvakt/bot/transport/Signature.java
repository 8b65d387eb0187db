package no.portvakt.bot.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tells Slack's requests from others by HMAC-SHA256 over the bytes as they came. */
final class Signature {

  static final String HEADER = "X-Slack-Signature";
  static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int LONGEST_TIMESTAMP = 12;

  private final SecretKeySpec secret;
  private final InstantSource clock;

  Signature(String secret, InstantSource clock) {
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.clock = clock;
  }

  boolean verifies(byte[] body, @Nullable String timestamp, @Nullable String signature) {
    return timestamp != null
        && signature != null
        && isRecent(timestamp)
        && MessageDigest.isEqual(
            of(body, timestamp).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isRecent(String timestamp) {
    if (timestamp.length() > LONGEST_TIMESTAMP
        || timestamp.isEmpty()
        || !timestamp.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  private String of(byte[] body, String timestamp) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
