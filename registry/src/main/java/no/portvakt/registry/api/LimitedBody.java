package no.portvakt.registry.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body of which no more is read than is allowed, however long it says it is. */
final class LimitedBody extends ServletInputStream {

  /** In bytes: 64 KiB. */
  static final int LONGEST = 65_536;

  private final ServletInputStream body;
  private int read;

  LimitedBody(ServletInputStream body) {
    this.body = body;
  }

  static Refusal tooLarge() {
    return Refusal.of(Fault.TOO_LARGE, "api.too-large");
  }

  @Override
  public int read() throws IOException {
    int octet = body.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = body.read(into, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int more) {
    read += more;
    if (read > LONGEST) {
      throw tooLarge();
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
