package no.portvakt.registry.audit;

import java.time.Clock;
import no.portvakt.registry.audit.Verification.Broken;
import no.portvakt.registry.audit.Verification.Fault;
import no.portvakt.registry.audit.Verification.Intact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SignedCheckpoints implements Checkpoints {

  private final AuditChain chain;
  private final AuditVerifier verifier;
  private final CheckpointKey key;
  private final Clock clock;

  SignedCheckpoints(AuditChain chain, AuditVerifier verifier, CheckpointKey key, Clock clock) {
    this.chain = chain;
    this.verifier = verifier;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public String create() {
    var statement = Checkpoint.statement(chain.head(), clock.instant().toString());
    return Checkpoint.line(statement, key.sign(statement));
  }

  @Override
  @Transactional(readOnly = true)
  public Verification verifyAgainst(String checkpoint) {
    return Checkpoint.parse(checkpoint)
        .filter(parsed -> key.signed(parsed.statement(), parsed.signature()))
        .map(this::verifyAgainst)
        .orElseGet(() -> new Broken(0, Fault.FORGED_CHECKPOINT));
  }

  private Verification verifyAgainst(Checkpoint checkpoint) {
    return switch (verifier.verify()) {
      case Broken broken -> broken;
      case Intact intact when intact.entries() < checkpoint.seq() ->
          new Broken(intact.entries() + 1, Fault.TRUNCATED);
      case Intact intact -> compare(checkpoint, intact);
    };
  }

  private Verification compare(Checkpoint checkpoint, Intact intact) {
    boolean same =
        chain
            .hashOf(checkpoint.seq())
            .filter(hash -> hash.toString().equals(checkpoint.hash()))
            .isPresent();
    return same ? intact : new Broken(checkpoint.seq(), Fault.REWRITTEN);
  }
}
