package no.portvakt.bot;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The three modules use of each other only what each gives out. */
class ModulesTest {

  @Test
  void keepToWhatEachGivesOut() {
    ApplicationModules.of("no.portvakt", Predicates.resideInAPackage("no.portvakt.local.."))
        .verify();
  }
}
