import type { Texts } from './texts.ts';

/** What can go wrong where a build is divided among machines. */
type ShardErrors = Pick<
  Texts['operatorErrors'],
  | 'output-holds-site'
  | 'output-holds-shard'
  | 'shard-number-unknown'
  | 'shard-total-unknown'
  | 'shard-impossible'
  | 'shard-not-finished'
  | 'shard-damaged'
  | 'shards-divided-differently'
  | 'shard-given-twice'
  | 'shards-missing'
  | 'shards-of-other-version'
  | 'shards-of-other-content'
>;

export const chineseShardErrors: ShardErrors = {
  'output-holds-site': ({ folder }) => ({
    message: `${folder} 里是一个完整的网站，分份生成会替换它。`,
    hint: '请用 --out DIR 给这一份另外指定文件夹。',
  }),
  'output-holds-shard': ({ folder }) => ({
    message: `${folder} 里是分份生成的一份，生成完整的网站会替换它。`,
    hint: '请用 --out DIR 指定另一个文件夹，或删除这个文件夹。',
  }),
  'shard-number-unknown': () => ({
    message: '环境变量没有说明生成哪一份：CI_NODE_INDEX 和 JOB_COMPLETION_INDEX 都没有设置。',
    hint: '请写明：--shard 2/7 表示七份中的第二份。',
  }),
  'shard-total-unknown': ({ variable }) => ({
    message: `环境变量 ${variable} 说明了生成哪一份，却没有说明共几份。`,
    hint: '请写明共几份：--shard auto/7',
  }),
  'shard-impossible': ({ found, variable }) => ({
    message: `没有 ${found} 这一份：${variable} 与份数不相符。`,
    hint: '请让机器数与份数相同，或写明生成哪一份：--shard 2/7',
  }),
  'shard-not-finished': ({ folder }) => ({
    message: `${folder} 里没有生成完毕的一份。`,
    hint: '请指明用 --shard 生成时的 --out 文件夹，等全部生成完毕，且文件齐全。',
  }),
  'shard-damaged': ({ folder, file }) => ({
    message: `${folder} 这一份的文件缺失或损坏：${file}`,
    hint: '请删除这个文件夹后重新生成或重新复制这一份。已发布的网站保持原样。',
  }),
  'shards-divided-differently': ({ folder, total, other, otherTotal }) => ({
    message: `${folder} 是 ${total} 份之一，${other} 却是 ${otherTotal} 份之一。`,
    hint: '请只指明同一次划分的各份。',
  }),
  'shard-given-twice': ({ number, folder, other }) => ({
    message: `第 ${number} 份给了两次：${folder} 和 ${other}`,
    hint: '每一份只指明一次。',
  }),
  'shards-missing': ({ missing, total }) => ({
    message: `共 ${total} 份，缺少第 ${missing.join('、')} 份。`,
    hint: '请指明全部各份的文件夹。已发布的网站保持原样。',
  }),
  'shards-of-other-version': ({ folders }) => ({
    message: `这些份是用另一版本的报库或 Node 生成的：${folders.join('、')}`,
    hint: '请用合并时的版本重新生成。已发布的网站保持原样。',
  }),
  'shards-of-other-content': ({ folders }) => ({
    message: `这些份所用的内容与要发布的不同：${folders.join('、')}`,
    hint: '请给每台机器同样的内容和同样的 --now，重新生成这些份。已发布的网站保持原样。',
  }),
};

export const englishShardErrors: ShardErrors = {
  'output-holds-site': ({ folder }) => ({
    message: `${folder} holds a whole site, and a shard would take its place.`,
    hint: 'Name a folder for the shard with --out DIR.',
  }),
  'output-holds-shard': ({ folder }) => ({
    message: `${folder} holds a shard of a build, and a whole site would take its place.`,
    hint: 'Name another folder with --out DIR, or delete this one.',
  }),
  'shard-number-unknown': () => ({
    message:
      'The environment does not say which shard to build: neither CI_NODE_INDEX nor JOB_COMPLETION_INDEX is set.',
    hint: 'Say it: --shard 2/7 is the second of seven.',
  }),
  'shard-total-unknown': ({ variable }) => ({
    message: `The environment says by ${variable} which shard to build, but not of how many.`,
    hint: 'Say of how many: --shard auto/7',
  }),
  'shard-impossible': ({ found, variable }) => ({
    message: `There is no shard ${found}: ${variable} and the number of shards do not fit together.`,
    hint: 'Start as many machines as there are shards, or say which shard to build: --shard 2/7',
  }),
  'shard-not-finished': ({ folder }) => ({
    message: `There is no finished shard in ${folder}.`,
    hint: 'Name the --out folders of builds with --shard, each with all of its files, after all have ended.',
  }),
  'shard-damaged': ({ folder, file }) => ({
    message: `A file of the shard in ${folder} is missing or damaged: ${file}`,
    hint: 'Delete that folder and build the shard again, or copy it again. What is published stays as it was.',
  }),
  'shards-divided-differently': ({ folder, total, other, otherTotal }) => ({
    message: `${folder} holds one of ${total} shards, but ${other} one of ${otherTotal}.`,
    hint: 'Name the folders of one division only.',
  }),
  'shard-given-twice': ({ number, folder, other }) => ({
    message: `Shard ${number} was named twice: ${folder} and ${other}`,
    hint: 'Name each shard once.',
  }),
  'shards-missing': ({ missing, total }) => ({
    message: `Of ${total} shards, these were not named: ${missing.join(', ')}`,
    hint: 'Name the folders of all shards. What is published stays as it was.',
  }),
  'shards-of-other-version': ({ folders }) => ({
    message: `These shards were built by another version of Baoku or of Node: ${folders.join(', ')}`,
    hint: 'Build them again with the version that merges. What is published stays as it was.',
  }),
  'shards-of-other-content': ({ folders }) => ({
    message: `These shards were built from other content than what is to be published: ${folders.join(', ')}`,
    hint: 'Give every machine the same content, and the same --now, and build them again. What is published stays as it was.',
  }),
};
