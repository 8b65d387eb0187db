package no.portvakt.workflows.approval;

import java.util.UUID;

/** Knows who can be shown a request where people decide; the chat module does. */
public interface Reach {

  /** Whether the person can be shown it. When the chat does not tell: yes. */
  boolean reaches(UUID person);
}
