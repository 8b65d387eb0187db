package no.portvakt.registry.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the registry by HTTP, on a port ({@code @LocalServerPort}) and a PostgreSQL database
 * that these tests share. Forms and parts of requests are left to the endpoints to read, as in
 * Portvakt itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = RegistryApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.main.banner-mode=off",
      "logging.level.root=warn",
      "spring.servlet.multipart.enabled=false",
      "spring.mvc.formcontent.filter.enabled=false",
      "spring.datasource.hikari.minimum-idle=1",
      "portvakt.audit.key-file=target/audit.key",
      "portvakt.token.key-file=target/token.key"
    })
public @interface RegistryHttpIT {}
