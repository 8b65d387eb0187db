/*
 * The page of the local Slack workspace. `/` chooses who to be; `/?user=U0OLA` acts as that person,
 * with `&channel=C…`, `&thread=<ts>` or `&home=1` to begin in a certain place.
 *
 * Hooks for browser tests - names in the language of the person's locale, here in Bokmål:
 *   start page       link, named by the person ("Ola Utvikler …"); link "Åpne … i ny fane"
 *   sidebar          navigation "Samtaler" › link by channel or person; aria-current marks the open one
 *   messages         log "Meldinger i servicedesk" › article "Portvakt, 10:32" (data-ts) › buttons by label
 *   composer         textbox "Melding til servicedesk" (Enter sends) › option in listbox "Forslag"
 *   shortcuts        button "Snarveier" › menuitem by name
 *   thread           button "1 svar" or "Svar i tråd" › complementary "Tråd"
 *   app              tab "Hjem" / "Meldinger" › tabpanel "Hjem"
 *   modal, confirm   dialog / alertdialog by title › fields by label (textbox, combobox › option,
 *                    radio, checkbox), buttons by label; a field's error describes the field
 *   trouble          alert
 *   inspector        button "Innsyn" › complementary "Innsyn" › tab "Trafikk", "Feil", "Klokke"
 * Elements of Block Kit also carry data-control="<action_id>", their blocks data-block-id.
 */
import { startPage } from './start.js';
import { applyTheme } from './theme.js';
import { workspacePage } from './workspace.js';

applyTheme();
const root = document.getElementById('page');
const user = new URLSearchParams(location.search).get('user');
if (!user || !(await workspacePage(root, user))) await startPage(root, user);
