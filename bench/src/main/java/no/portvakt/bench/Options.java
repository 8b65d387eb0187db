package no.portvakt.bench;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.portvakt.local.program.LocalException;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param measures the ids of the wanted; none means all
 */
record Options(Set<String> measures, Effort effort, boolean help) {

  static final String USAGE =
      """
      bench/run measures Portvakt against something plain, in turns and in one run.

        M1 M2 …       only these measures: M1 M2 M2-stopped M3 M4 M4-mock M5 M5-stored M6
                      M9-engine M9-postgres M10 M11 M12
        --rounds N    so many rounds (7); with fewer, nothing is written to bench/results
        --smoke       one short round of each, to see that they run
        --help        this text
      """;

  static Options parse(List<String> arguments) {
    var left = new ArrayDeque<>(arguments);
    var measures = new HashSet<String>();
    var effort = Effort.USUAL;
    boolean help = false;
    while (!left.isEmpty()) {
      var argument = left.pop();
      switch (argument) {
        case "--help" -> help = true;
        case "--smoke" -> effort = Effort.SMOKE;
        case "--rounds" -> effort = effort.rounds(number(left.poll()));
        default -> measures.add(argument);
      }
    }
    return new Options(Set.copyOf(measures), effort, help);
  }

  private static int number(@Nullable String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,2}")) {
      throw new LocalException("--rounds takes a number\n\n" + USAGE);
    }
    return Integer.parseInt(text);
  }
}
