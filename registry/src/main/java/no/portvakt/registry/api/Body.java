package no.portvakt.registry.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record that is read from a JSON body: every field that is not named here is refused. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Body {

  /** What Digdir's API calls such a body in its errors. */
  String name();

  /** Fields that are ours to set, or that change nothing in Maskinporten: ignored, as by Digdir. */
  String[] ignored() default {};

  /** Fields that we do not keep: ignored as long as they say nothing, otherwise refused. */
  String[] notKept() default {};
}
