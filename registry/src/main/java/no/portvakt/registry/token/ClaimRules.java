package no.portvakt.registry.token;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.internal.NationalIdentityNumber;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.stereotype.Component;

/** What Maskinporten's own claims may say. */
@Component
class ClaimRules implements Check {

  private static final int MOST_RESOURCES = 10;
  private static final int LONGEST_RESOURCE = 2_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{9}");
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]++");

  @Override
  public Optional<Refusal> refusal(TokenRequest request) {
    var assertion = request.assertion();
    return onBehalfOf(assertion)
        .or(() -> assertion.consumer().flatMap(consumer -> consumer(consumer, request)))
        .or(() -> resource(assertion))
        .or(() -> assertion.pid().flatMap(ClaimRules::pid))
        .map(Fault.CLAIM::refused);
  }

  private static Optional<String> onBehalfOf(Assertion assertion) {
    return assertion
        .onBehalfOf()
        .map(_ ->
            assertion.consumer().isPresent()
                ? "consumer_org and iss_onbehalfof cannot be used together"
                : "iss_onbehalfof cannot be used by Maskinporten clients: use consumer_org");
  }

  private static Optional<String> consumer(String consumer, TokenRequest request) {
    if (consumer.equals(request.organisation().value())) {
      return Optional.of(
          "The combination consumer_org in claim and delegation scope on client is invalid");
    }
    return NUMBER.matcher(consumer).matches() && OrganisationNumber.parse(consumer).isPresent()
        ? Optional.empty()
        : Optional.of("consumer_org must be an organisation number of nine digits");
  }

  private static Optional<String> resource(Assertion assertion) {
    return assertion.resource().isPresent() && resources(assertion).isEmpty()
        ? Optional.of(
            "resource must be an absolute URI without fragment, or an array of 1 to "
                + MOST_RESOURCES)
        : Optional.empty();
  }

  private static Optional<String> pid(String pid) {
    return NationalIdentityNumber.isValid(pid)
        ? Optional.empty()
        : Optional.of("pid must be a national identity number of eleven digits");
  }

  /** The resources that a token is for, if what was given is well-formed (RFC 8707, section 2). */
  static List<String> resources(Assertion assertion) {
    var texts = new Claims(assertion.jws().claims()).texts("resource").orElse(List.of());
    return texts.size() <= MOST_RESOURCES && texts.stream().allMatch(ClaimRules::isResource)
        ? texts
        : List.of();
  }

  private static boolean isResource(String text) {
    if (text.length() > LONGEST_RESOURCE || !VISIBLE_ASCII.matcher(text).matches()) {
      return false;
    }
    try {
      var uri = new URI(text);
      return uri.isAbsolute() && uri.getRawFragment() == null;
    } catch (URISyntaxException noUri) {
      return false;
    }
  }
}
