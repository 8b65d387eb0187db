package no.portvakt.local.slack.webapi;

import java.util.List;

/** A family of methods. */
interface Methods {
  List<Method> methods();
}
