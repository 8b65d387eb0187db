package no.portvakt.bot.login;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import no.portvakt.bot.PortvaktSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation that has not been told of ID-porten. */
public final class WithoutIdPorten {

  private WithoutIdPorten() {}

  /** Never asks its database. */
  public static StepUp stepUp(MeterRegistry meters) {
    var here = URI.create("http://localhost:1");
    var clock = Clock.systemUTC();
    return new StepUp(
        new IdPortenSettings("", "", "", "idporten-loa-high"),
        new PortvaktSettings(here, here, null),
        new LogIns(JdbcClient.create(new DriverManagerDataSource()), clock),
        new LogInMeters(meters),
        clock);
  }
}
