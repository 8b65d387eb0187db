package no.portvakt.bot.transport;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import no.portvakt.bot.slack.ProfileOf;
import no.portvakt.bot.slack.Profiles;
import no.portvakt.registry.person.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What Slack tells of accounts and of the app itself. */
@Component
class AccountChanges implements Listeners {

  private static final Logger log = LoggerFactory.getLogger(AccountChanges.class);

  private final Profiles profiles;
  private final Leavers leavers;

  AccountChanges(Profiles profiles, Leavers leavers) {
    this.profiles = profiles;
    this.leavers = leavers;
  }

  @Override
  public void register(App app) {
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          var user = payload.getEvent().getUser();
          profiles.forget(user.getId());
          var account = new Account(user.getTeamId(), user.getId());
          switch (ProfileOf.user(user).standing()) {
            case DEACTIVATED -> leavers.deactivated(account, "slack");
            case GUEST, EXTERNAL, BOT -> leavers.outOfReach(account);
            case MEMBER -> {}
          }
          return context.ack();
        });
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          log.error("Slack has revoked the app's tokens: give it new ones and start it anew");
          return context.ack();
        });
    app.event(
        AppUninstalledEvent.class,
        (payload, context) -> {
          log.error("The app was taken out of workspace {}", payload.getTeamId());
          return context.ack();
        });
  }
}
