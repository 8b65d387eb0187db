package no.portvakt.bot.transport;

import com.slack.api.bolt.context.Context;
import no.portvakt.bot.slack.Profile;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Persons;
import org.springframework.stereotype.Component;

/** Finds the person whom an account is linked to. */
@Component
class LinkedCallers implements Callers {

  private final Persons persons;

  LinkedCallers(Persons persons) {
    this.persons = persons;
  }

  @Override
  public Who of(Context context) {
    var account = new Account(context.getTeamId(), context.getRequestUserId());
    var locale = Delivery.current().map(Delivery::locale).orElse(Profile.UNKNOWN.locale());
    return persons
        .linkedTo(account)
        .<Who>map(person -> new Who.Known(person, account, locale))
        .orElseGet(() -> new Who.Stranger(account, locale));
  }
}
