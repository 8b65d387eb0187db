package no.portvakt.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import no.portvakt.local.program.JavaProgram;
import no.portvakt.local.program.SourceTree;

/**
 * ID-porten's stand-in.
 *
 * @param people national identity numbers, all made up, by the demo's people's names
 */
public record IdPorten(URI issuer, Map<String, String> people) {

  public static final String CLIENT_ID = "portvakt";
  public static final String CLIENT_SECRET = "local-idporten-secret";

  private static final String PROGRAM = "no.portvakt.local.idporten.StandIn";

  /** Within our process, but on a class path of its own: it shares no library with anybody. */
  public static Part<IdPorten> standIn(PortPlan ports) {
    int port = ports.port("ID-porten", 8066);
    var address =
        new IdPorten(URI.create("http://127.0.0.1:%d/idporten".formatted(port)), demoPeople());
    return new InProcess<>(address, () -> start(port, address.people()));
  }

  private static AutoCloseable start(int port, Map<String, String> people)
      throws ReflectiveOperationException {
    return (AutoCloseable)
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())
            .loadClass(PROGRAM)
            .getMethod("start", int.class, Map.class)
            .invoke(null, port, people);
  }

  private static URL[] classPath() {
    var built = SourceTree.root().resolve("local/idporten/target");
    var jars = new ArrayList<>(JavaProgram.jars(built));
    jars.addAll(JavaProgram.jars(built.resolve("lib")));
    return jars.stream().map(IdPorten::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> demoPeople() {
    try (var source = IdPorten.class.getResourceAsStream("/demo/identities.json");
        var reader = new InputStreamReader(source, UTF_8)) {
      return new Gson()
          .fromJson(reader, new TypeToken<LinkedHashMap<String, String>>() {}.getType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
