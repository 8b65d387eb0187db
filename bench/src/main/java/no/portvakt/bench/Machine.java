package no.portvakt.bench;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import no.portvakt.local.program.Http;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.Engine;

/** What the figures were taken on. */
final class Machine {

  private Machine() {}

  static Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("processor", line("/proc/cpuinfo", "model name"));
    facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("memory", line("/proc/meminfo", "MemTotal"));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    return facts;
  }

  /** The load average of the last minute, five and fifteen. */
  static String load() {
    return line("/proc/loadavg", "").replaceFirst("( \\S+){2}$", "");
  }

  static String version(Database database) throws SQLException {
    try (var connection =
        DriverManager.getConnection(database.url(), database.username(), database.password())) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  static String version(Engine engine) {
    return Http.get(engine.monitoring().resolve("/actuator/info"))
        .map(info -> JsonParser.parseString(info).getAsJsonObject())
        .filter(info -> info.has("build"))
        .map(info -> info.getAsJsonObject("build").get("version").getAsString())
        .orElse("unknown");
  }

  private static String line(String file, String start) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(start))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
