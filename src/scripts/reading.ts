/** The one script of a page that shows text: modules that two scripts share would be files, which `file://` refuses. */
import './views.ts'
import './contents.ts'
import './cards.ts'
import './cite.ts'
