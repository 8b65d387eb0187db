package no.portvakt.registry.token;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.portvakt.registry.support.RegistryHttpIT;
import org.springframework.context.annotation.Import;

/** A test of the token endpoint by HTTP, with certificates that the test makes up. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RegistryHttpIT
@Import({MadeUpCertificates.class, TokenKit.class})
@interface TokenHttp {}
