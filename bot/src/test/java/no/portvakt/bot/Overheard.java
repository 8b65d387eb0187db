package no.portvakt.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;

/** All that is logged with the root logger at TRACE, in a file instead of on the console. */
public final class Overheard implements AutoCloseable {

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
  private final FileAppender<ILoggingEvent> all = new FileAppender<>();
  private final Level before = root.getLevel();

  public Overheard(Path file) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%logger %replace(%msg %ex){'[\\r\\n]+', ' '}%nopex%n");
    encoder.start();
    all.setContext(context);
    all.setFile(file.toString());
    all.setEncoder(encoder);
    all.start();
    root.iteratorForAppenders().forEachRemaining(usual::add);
    usual.forEach(root::detachAppender);
    root.addAppender(all);
    root.setLevel(Level.TRACE);
    stay();
  }

  /**
   * Whoever starts Portvakt after another has been closed would set up logging anew, and nobody
   * would listen any more.
   */
  private void stay() {
    context.putObject(LoggingSystem.class.getName(), new Object());
  }

  /** The beginnings of the lines that hold one of the secrets, without it. */
  public Set<String> leaksOf(Set<String> secrets) throws IOException {
    try (var lines = Files.lines(Path.of(all.getFile()))) {
      return lines
          .flatMap(
              line -> secrets.stream().filter(line::contains).map(secret -> told(line, secret)))
          .collect(Collectors.toSet());
    }
  }

  private static String told(String line, String secret) {
    var logger = line.substring(0, Math.max(0, line.indexOf(' ')));
    return logger + " told of " + secret;
  }

  @Override
  public void close() {
    root.setLevel(before);
    root.detachAppender(all);
    usual.forEach(root::addAppender);
    all.stop();
  }
}
