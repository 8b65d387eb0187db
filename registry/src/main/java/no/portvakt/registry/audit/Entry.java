package no.portvakt.registry.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;

/** What an entry says; its number and its place in the chain come when it is written. */
record Entry(Instant at, String actor, String action, String subject, Details details) {

  /** SHA-256 of the previous hash and every field, each after its length in four bytes. */
  Hash hash(long seq, Hash previous) {
    var digest = Hash.digest();
    digest.update(previous.bytes());
    add(digest, Long.toString(seq));
    add(digest, at.toString());
    add(digest, actor);
    add(digest, action);
    add(digest, subject);
    add(digest, details.bytes());
    return new Hash(digest.digest());
  }

  private static void add(MessageDigest digest, String field) {
    add(digest, field.getBytes(UTF_8));
  }

  private static void add(MessageDigest digest, byte[] field) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
    digest.update(field);
  }
}
