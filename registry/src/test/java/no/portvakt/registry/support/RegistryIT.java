package no.portvakt.registry.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the whole registry on a PostgreSQL database that these tests share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = RegistryApplication.class,
    properties = {
      "spring.main.banner-mode=off",
      "logging.level.root=warn",
      "spring.datasource.hikari.minimum-idle=1",
      "portvakt.audit.key-file=target/audit.key",
      "portvakt.token.key-file=target/token.key",
      "portvakt.identity.key-file=target/identity.key"
    })
public @interface RegistryIT {}
