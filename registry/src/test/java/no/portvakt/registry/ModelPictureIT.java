package no.portvakt.registry;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.portvakt.local.program.SourceTree;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The picture of the model in docs/registry.md is the database's. */
@RegistryIT
class ModelPictureIT {

  private static final Pattern DIAGRAM = Pattern.compile("(?s)erDiagram\n(.*?)```");
  private static final Pattern LINE = Pattern.compile("  (\\w+) [|o]+--[|o{]+ (\\w+) : \"[^\"]+\"");
  private static final Pattern BOX = Pattern.compile("^  (\\w+)$");

  @Autowired JdbcClient jdbc;

  @Test
  void showsEachTable() throws IOException {
    var boxes = found(BOX, box -> box.group(1));
    boxes.addAll(found(LINE, line -> line.group(1)));
    boxes.addAll(found(LINE, line -> line.group(2)));

    assertThat(boxes)
        .isEqualTo(
            query(
                """
                select relname from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and relname not like 'flyway%'
                """));
  }

  @Test
  void showsEachForeignKey() throws IOException {
    assertThat(found(LINE, line -> line.group(1) + " > " + line.group(2)))
        .isEqualTo(
            query(
                """
                select distinct confrelid::regclass || ' > ' || conrelid::regclass
                from pg_constraint where contype = 'f'
                """));
  }

  private static Set<String> found(Pattern pattern, Function<MatchResult, String> text)
      throws IOException {
    return diagram()
        .lines()
        .flatMap(line -> pattern.matcher(line).results())
        .map(text)
        .collect(toCollection(TreeSet::new));
  }

  private static String diagram() throws IOException {
    var page = Files.readString(SourceTree.root().resolve("docs/registry.md"));
    return DIAGRAM.matcher(page).results().findFirst().orElseThrow().group(1);
  }

  private Set<String> query(String sql) {
    return new TreeSet<>(jdbc.sql(sql).query(String.class).set());
  }
}
