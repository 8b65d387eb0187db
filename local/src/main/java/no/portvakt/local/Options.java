package no.portvakt.local;

import java.util.HashSet;
import java.util.List;
import no.portvakt.local.program.LocalException;

/**
 * What the command line asks for.
 *
 * @param operate Operate, and OpenSearch for it, beside the broker
 * @param fresh begin with no data
 */
record Options(boolean operate, boolean fresh, boolean help) {

  static final String USAGE =
      """
      ./run starts Portvakt on this machine: PostgreSQL, Camunda with Operate, a mail catcher,
      a Slack workspace to act in, a stand-in for ID-porten, and the bot. Ctrl-C ends them all; their data stays in .portvakt/

        --no-operate   the broker alone: less memory, no page to watch the processes on
        --fresh        throw away the data of earlier runs first
        --help         this text
      """;

  private static final String NO_OPERATE = "--no-operate";
  private static final String FRESH = "--fresh";
  private static final String HELP = "--help";

  static Options parse(List<String> arguments) {
    var given = new HashSet<>(arguments);
    var options = new Options(!given.remove(NO_OPERATE), given.remove(FRESH), given.remove(HELP));
    if (!given.isEmpty()) {
      throw new LocalException(
          "./run does not know %s\n\n%s".formatted(String.join(" ", given), USAGE));
    }
    return options;
  }
}
