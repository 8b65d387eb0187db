package no.portvakt.bot.home;

import com.slack.api.bolt.App;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Stream;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** Home says what {@code /portvakt hjelp} and {@code /portvakt status} say, without the buttons. */
@Component
class Home implements Listeners {

  private static final List<String> SECTIONS = List.of("help", "status");

  private final List<Subcommand> subcommands;
  private final Callers callers;
  private final Afterwards afterwards;
  private final SlackApi slack;

  Home(List<Subcommand> subcommands, Callers callers, Afterwards afterwards, SlackApi slack) {
    this.subcommands = subcommands;
    this.callers = callers;
    this.afterwards = afterwards;
    this.slack = slack;
  }

  @Override
  public void register(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          if ("home".equals(payload.getEvent().getTab())) {
            var user = payload.getEvent().getUser();
            var view = viewFor(callers.of(context));
            afterwards.run(() -> slack.publishHome(user, view));
          }
          return context.ack();
        });
  }

  private View viewFor(Who who) {
    var blocks =
        SECTIONS.stream()
            .flatMap(name -> Stream.concat(said(name, who), Stream.of(new DividerBlock())))
            .toList();
    return View.builder().type("home").blocks(blocks).build();
  }

  private Stream<LayoutBlock> said(String name, Who who) {
    var command = new Command(who, name, List.of(), "", "");
    return subcommands.stream()
        .filter(subcommand -> subcommand.names().contains(name))
        .flatMap(subcommand -> subcommand.answer(command).blocks().stream())
        .filter(block -> !(block instanceof ActionsBlock));
  }
}
