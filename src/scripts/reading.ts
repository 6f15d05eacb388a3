/** The one script of a page that shows text: modules that two scripts share would be files, which `file://` refuses. */
import './keep-names.ts'
import './keep-place.ts'
import './cards.ts'
import './cite.ts'
