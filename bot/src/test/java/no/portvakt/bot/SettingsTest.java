package no.portvakt.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class SettingsTest {

  @Test
  void allStandInTheTableOfTheReadme() throws IOException {
    var readme = Files.readString(Path.of("../README.md"));
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));

    var settings = Objects.requireNonNull(yaml.getObject()).stringPropertyNames();

    assertThat(settings)
        .filteredOn(name -> name.startsWith("portvakt."))
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
  }
}
