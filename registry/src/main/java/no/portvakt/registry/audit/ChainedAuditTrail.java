package no.portvakt.registry.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChainedAuditTrail implements AuditTrail {

  private final AuditChain chain;
  private final Clock clock;

  ChainedAuditTrail(AuditChain chain, Clock clock) {
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(String action, String subject, Map<String, String> details, Actor actor) {
    refuseSensitive("action", action);
    refuseSensitive("subject", subject);
    refuseSensitive("actor", actor.reference());
    details.forEach((key, value) -> {
      refuseSensitive("a detail's name", key);
      refuseSensitive(key, value);
    });
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    PendingEntries.ofThisTransaction(chain)
        .add(new Entry(now, actor.reference(), action, subject, Details.of(details)));
  }

  private static void refuseSensitive(String part, String text) {
    Sensitive.in(text)
        .ifPresent(kind -> {
          throw new SensitiveContentException(kind, part);
        });
  }
}
