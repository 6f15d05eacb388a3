import {readCorpus} from '#plugins/astro-corpus/read-corpus.ts'
import {findSettings} from '#io/settings.ts'
const t = process.cpuUsage()
const {report} = readCorpus(findSettings({content: process.argv[2]}))
const u = process.cpuUsage(t)
console.log(report.texts, 'cpu ms', (u.user+u.system)/1000, 'rss', process.memoryUsage().rss/1e6)
