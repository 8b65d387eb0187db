package no.portvakt.registry.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.portvakt.registry.support.RegistryHttpIT;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the API by HTTP, with organisations that may call it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RegistryHttpIT
@Import(Admins.class)
@TestPropertySource(properties = "logging.level.no.portvakt.registry.api=info")
@interface ApiIT {}
