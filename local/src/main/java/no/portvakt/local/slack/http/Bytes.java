package no.portvakt.local.slack.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The body of an answer. */
public final class Bytes {

  private final byte[] content;

  Bytes(byte[] content) {
    this.content = content.clone();
  }

  int length() {
    return content.length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(content);
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }
}
