package no.portvakt.bot.delegation;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Button.Confirm;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Delegated;
import no.portvakt.bot.dossier.DelegationFacts;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;

/** The delegations that an organisation has given and received. */
final class DelegationList {

  /** So many fit into a message with a button each. */
  private static final int MOST = 20;

  private DelegationList() {}

  /**
   * A delegation as one of its parties sees it.
   *
   * @param given whether the own organisation gave it
   * @param mayRevoke whether the reader may end it
   */
  record Line(
      StandingLink link,
      String environment,
      Delegated delegated,
      boolean given,
      boolean mayRevoke) {

    String other() {
      return (given ? delegated.supplier() : delegated.consumer()).name();
    }
  }

  /** All of them, those given first; environments that could not be asked are named. */
  static Message of(List<Line> lines, List<String> silent, Wording wording) {
    var title = wording.text("delegations.title");
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title));
    lines.stream().limit(MOST).forEach(line -> add(blocks, line, wording));
    var prose =
        new Prose(wording)
            .lineIf(lines.isEmpty(), "delegations.none")
            .lineIf(lines.size() > MOST, "delegations.more", lines.size() - MOST)
            .line("delegations.next");
    silent.forEach(environment -> prose.line("delegations.silent", environment));
    blocks.add(prose.block());
    return Kit.message(title, blocks);
  }

  private static void add(List<LayoutBlock> blocks, Line line, Wording wording) {
    var prose =
        new Prose(wording)
            .line(line.given() ? "delegations.given" : "delegations.received", line.environment());
    blocks.add(DelegationFacts.add(prose, line.delegated(), wording).block());
    if (line.mayRevoke()) {
      blocks.add(
          Kit.actions(
              Button.of("revoke-delegation", line.link().toString(), line.other())
                  .danger()
                  .asking(
                      Confirm.of(
                          "confirm.revoke-delegation",
                          "common.cancel",
                          line.delegated().supplier().name(),
                          line.delegated().consumer().name(),
                          line.environment()))
                  .in(wording)));
    }
  }
}
