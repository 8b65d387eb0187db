package no.portvakt.bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bot's starters with nothing in them, unless {@code bare.bolt} asks for Bolt. */
@SpringBootApplication
class BareApplication {

  static void main(String[] arguments) {
    SpringApplication.run(BareApplication.class, arguments);
  }
}
