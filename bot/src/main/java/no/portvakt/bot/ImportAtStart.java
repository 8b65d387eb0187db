package no.portvakt.bot;

import no.portvakt.registry.imports.Imports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Registers what a new installation begins with. */
@Component
class ImportAtStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportAtStart.class);

  private final PortvaktSettings settings;
  private final Imports imports;

  ImportAtStart(PortvaktSettings settings, Imports imports) {
    this.settings = settings;
    this.imports = imports;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var file = settings.importFile();
    if (file != null) {
      var report = imports.load(file);
      log.info(
          "Imported {} organisations, {} underenheter, {} persons and {} admin clients",
          report.organisations(),
          report.units(),
          report.persons(),
          report.adminClients());
    }
  }
}
