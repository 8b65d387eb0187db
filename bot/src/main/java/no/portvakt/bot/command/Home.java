package no.portvakt.bot.command;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** The app's Home: what Portvakt can be asked, in the person's language. */
@Component
class Home {

  private final HelpMessage help;
  private final SlackApi slack;
  private final Afterwards afterwards;

  Home(HelpMessage help, SlackApi slack, Afterwards afterwards) {
    this.help = help;
    this.slack = slack;
    this.afterwards = afterwards;
  }

  void show(Who who) {
    var asked = new Command(who, "", List.of(), "", "");
    var blocks = help.of(asked, Optional.empty()).blocks();
    var view = View.builder().type("home").blocks(blocks).build();
    afterwards.run(() -> slack.publishHome(who.account().user(), view));
  }
}
